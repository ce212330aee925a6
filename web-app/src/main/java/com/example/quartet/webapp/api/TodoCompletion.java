package com.example.quartet.webapp.api;

/**
 * The one change that a click makes.
 */
public record TodoCompletion(boolean done) {
}
