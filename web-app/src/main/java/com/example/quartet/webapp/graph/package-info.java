/**
 * Microsoft Graph: a second API, with a token and a consent of its own.
 */
@NullMarked
package com.example.quartet.webapp.graph;

import org.jspecify.annotations.NullMarked;
