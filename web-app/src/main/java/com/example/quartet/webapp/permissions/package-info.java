/**
 * What a person lets this site do, function by function.
 */
@NullMarked
package com.example.quartet.webapp.permissions;

import org.jspecify.annotations.NullMarked;
