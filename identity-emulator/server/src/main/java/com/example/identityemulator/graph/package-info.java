/**
 * The part of Microsoft Graph that reads a directory, from the same registrations.
 */
@NullMarked
package com.example.identityemulator.graph;

import org.jspecify.annotations.NullMarked;
