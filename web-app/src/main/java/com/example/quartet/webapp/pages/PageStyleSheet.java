package com.example.quartet.webapp.pages;

/**
 * A style sheet that every page loads: every bean of this type is one.
 */
public record PageStyleSheet(String address) {
}
