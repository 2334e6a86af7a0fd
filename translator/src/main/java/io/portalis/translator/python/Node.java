package io.portalis.translator.python;

/** A node of the tree: all of them say where in the source they stand. */
public sealed interface Node
    permits Module,
        Statement,
        Expression,
        Pattern,
        TypeParam,
        Arg,
        Alias,
        Keyword,
        Comprehension,
        ExceptHandler,
        MatchCase,
        WithItem {

  /** Returns the range of the source that this node was read from, without its comments. */
  Span span();
}
