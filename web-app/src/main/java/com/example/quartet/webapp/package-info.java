/**
 * The application that people see: it signs them in and calls an API in their name.
 */
@NullMarked
package com.example.quartet.webapp;

import org.jspecify.annotations.NullMarked;
