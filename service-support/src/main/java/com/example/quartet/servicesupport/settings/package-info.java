/**
 * Settings that are wrong are told by the name that a person can change.
 */
@NullMarked
package com.example.quartet.servicesupport.settings;

import org.jspecify.annotations.NullMarked;
