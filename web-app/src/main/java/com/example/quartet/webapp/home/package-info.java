/**
 * The first page, for visitors and for people who are signed in.
 */
@NullMarked
package com.example.quartet.webapp.home;

import org.jspecify.annotations.NullMarked;
