/**
 * The same list without our help: a page that signs people in, and calls the to-do API,
 * by itself.
 */
package com.example.quartet.webapp.spa;
