/**
 * What one visitor may hold of the server, and what the server says before our pages do.
 */
@NullMarked
package com.example.quartet.webapp.server;

import org.jspecify.annotations.NullMarked;
