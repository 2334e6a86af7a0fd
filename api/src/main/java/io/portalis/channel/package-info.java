/**
 * Channels between tasks, and the choice among several of them.
 *
 * <p>{@link io.portalis.channel.Channel} carries many elements, each to one receiver. {@link
 * io.portalis.channel.Oneshot} carries one. {@link io.portalis.channel.Broadcast} carries every
 * element to every subscriber. {@link io.portalis.channel.Watch} holds one value and tells who
 * watches that it changed. {@link io.portalis.channel.Select} waits for whichever is first.
 *
 * <p>{@code null} elements are refused. What happens before an element is sent happens before
 * whatever follows its receipt. A future that is cancelled before it has its element takes none.
 * Callbacks chained on a future of this package run on the thread that completes it, which is the
 * one that sent, received or closed on the other side.
 */
@NullMarked
package io.portalis.channel;

import org.jspecify.annotations.NullMarked;
