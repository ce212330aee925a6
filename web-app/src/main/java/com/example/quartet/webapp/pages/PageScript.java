package com.example.quartet.webapp.pages;

/**
 * A script that every page loads: every bean of this type is one.
 */
public record PageScript(String address) {
}
