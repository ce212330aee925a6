/**
 * What the server says before our pages do.
 */
@NullMarked
package com.example.quartet.webapp.server;

import org.jspecify.annotations.NullMarked;
