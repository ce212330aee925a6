/**
 * The same list without our server: a page that signs people in and calls the to-do API
 * from the browser.
 */
@NullMarked
package com.example.quartet.webapp.spa;

import org.jspecify.annotations.NullMarked;
