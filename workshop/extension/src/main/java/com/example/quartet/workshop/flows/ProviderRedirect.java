package com.example.quartet.workshop.flows;

import com.example.quartet.workshop.recording.Message;
import org.jspecify.annotations.Nullable;

/**
 * A browser that we send to the identity provider.
 *
 * @param message what it takes along
 * @param state what its answer will be known by, if it brings one
 */
record ProviderRedirect(Message message, @Nullable String state) {
}
