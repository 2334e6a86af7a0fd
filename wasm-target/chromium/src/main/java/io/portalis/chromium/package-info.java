/** What tests of the browser target share: TeaVM's compiler, a page server and a Chromium. */
@org.jspecify.annotations.NullMarked
package io.portalis.chromium;
