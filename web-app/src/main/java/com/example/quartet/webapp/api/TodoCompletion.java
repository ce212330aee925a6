package com.example.quartet.webapp.api;

/**
 * The one change that a click makes.
 *
 * @param done or open again
 */
public record TodoCompletion(boolean done) {
}
