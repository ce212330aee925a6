package com.example.quartet.webapp.consent;

import java.io.Serializable;
import java.time.Instant;

/**
 * A visitor who left for the provider to consent to something.
 *
 * @param what for which application or permission
 * @param page where to go on
 * @param until when we stop waiting
 */
public record PendingConsent(String what, String page, Instant until) implements Serializable {
}
