/**
 * A long job on behalf of a person: it goes on after their access token has ended and
 * after they have signed out.
 */
@NullMarked
package com.example.quartet.todoapi.exports;

import org.jspecify.annotations.NullMarked;
