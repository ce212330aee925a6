package com.example.quartet.launcher;

/**
 * A program that some tests need.
 *
 * @param program as it is called on the path
 * @param tag of the tests that need it
 */
record TestNeed(String program, String tag) {
}
