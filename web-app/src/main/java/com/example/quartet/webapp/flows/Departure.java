package com.example.quartet.webapp.flows;

import com.example.quartet.identitysupport.flows.Message;
import org.jspecify.annotations.Nullable;

/**
 * A browser that we send to the identity platform.
 *
 * @param message what it takes along
 * @param state what its answer will be known by, if it brings one
 */
record Departure(Message message, @Nullable String state) {
}
