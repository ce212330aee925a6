/**
 * What the daemon did at night, for administrators.
 */
@NullMarked
package com.example.quartet.webapp.runs;

import org.jspecify.annotations.NullMarked;
