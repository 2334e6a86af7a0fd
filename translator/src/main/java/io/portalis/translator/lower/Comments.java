package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import io.portalis.translator.python.Comment;
import io.portalis.translator.python.Module;
import io.portalis.translator.python.Statement;
import java.util.List;

/** Carries the comments of the source over to the statements that they stand before or beside. */
final class Comments {

  private final List<Comment> comments;

  Comments(Module module) {
    this.comments = module.comments();
  }

  /** The comments between the statement before and this one, and the one at the end of its line. */
  CodeBlock before(Statement statement) {
    int line = statement.span().startLine();
    int first = line;
    CodeBlock.Builder code = CodeBlock.builder();
    int index = indexOf(line);
    int start = index;
    while (start > 0
        && comments.get(start - 1).ownLine()
        && comments.get(start - 1).span().startLine() >= first - 1 - (index - start)) {
      start--;
    }
    for (int i = start; i < index; i++) {
      code.add("$L\n", java(comments.get(i)));
    }
    if (index < comments.size()
        && comments.get(index).span().startLine() == line
        && !comments.get(index).ownLine()) {
      code.add("$L\n", java(comments.get(index)));
    }
    return code.build();
  }

  /** The index of the first comment that is not before a line. */
  private int indexOf(int line) {
    int index = 0;
    while (index < comments.size() && comments.get(index).span().startLine() < line) {
      index++;
    }
    return index;
  }

  private static String java(Comment comment) {
    String text = comment.text().replaceFirst("^#+:?", "").strip().replace("\\u", "\\ u");
    return text.isEmpty() ? "//" : "// " + text;
  }
}
