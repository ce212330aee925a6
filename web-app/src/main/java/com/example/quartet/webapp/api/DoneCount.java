package com.example.quartet.webapp.api;

/**
 * How many to-dos were done today in the site's own organisation.
 */
public record DoneCount(long done) {
}
