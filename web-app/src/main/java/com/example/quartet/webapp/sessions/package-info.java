/**
 * Where sessions live when there is more than one instance.
 */
@NullMarked
package com.example.quartet.webapp.sessions;

import org.jspecify.annotations.NullMarked;
