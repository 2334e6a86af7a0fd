/**
 * What the translator knows of a program: its scopes and variables, its functions and classes, and
 * the types of everything, which grow from pass to pass until nothing changes.
 */
@NullMarked
package io.portalis.translator.model;

import org.jspecify.annotations.NullMarked;
