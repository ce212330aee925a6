/**
 * What all pages have in common: their language, what they may load, and how they are
 * shown where no controller runs.
 */
@NullMarked
package com.example.quartet.webapp.pages;

import org.jspecify.annotations.NullMarked;
