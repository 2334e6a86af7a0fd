/** Portalis beside plain kotlinx on the same TeaVM, in Chromium. */
package io.portalis.benchmarks.browser;
