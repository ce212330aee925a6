/**
 * How the workshop hangs on the site: its sentences, its notice, and what it knows of the
 * applications around it.
 */
@NullMarked
package com.example.quartet.workshop.site;

import org.jspecify.annotations.NullMarked;
