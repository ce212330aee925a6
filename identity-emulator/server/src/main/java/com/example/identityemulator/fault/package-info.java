/**
 * What goes wrong on purpose, for tests and labs.
 */
@NullMarked
package com.example.identityemulator.fault;

import org.jspecify.annotations.NullMarked;
