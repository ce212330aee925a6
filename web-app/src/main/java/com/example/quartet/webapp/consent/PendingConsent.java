package com.example.quartet.webapp.consent;

/**
 * A consent that a visitor left to give, and that is not answered yet.
 *
 * @param what for which application or permission
 * @param page where to go on
 */
public record PendingConsent(String what, String page) {
}
