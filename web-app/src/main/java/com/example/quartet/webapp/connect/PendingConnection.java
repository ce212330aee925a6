package com.example.quartet.webapp.connect;

/**
 * An organisation in which the site was added, as a token proved, and whose administrator
 * has to sign in yet.
 */
record PendingConnection(String tid) {
}
