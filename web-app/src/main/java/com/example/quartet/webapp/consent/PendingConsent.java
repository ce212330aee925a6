package com.example.quartet.webapp.consent;

/**
 * A consent that a visitor left to give, and that is not answered yet.
 *
 * @param client the application that the consent is given to
 * @param what for which application or permission
 * @param page where to go on
 */
public record PendingConsent(String client, String what, String page) {
}
