package com.example.quartet.webapp.consent;

import java.io.Serializable;
import java.time.Instant;

/**
 * A consent that a visitor left to give, and that is not answered yet.
 *
 * @param what for which application or permission
 * @param page where to go on
 * @param until when an answer counts
 */
public record PendingConsent(String what, String page, Instant until) implements Serializable {
}
