package com.example.quartet.daemonclient.outcome;

import java.time.Instant;

/**
 * A pause before a call is repeated.
 *
 * @param asked who could not answer
 * @param until when it is asked again
 */
public record BackOffWait(String asked, Instant until) {
}
