/**
 * Makes a project of one's own from this one: {@code ./run new}.
 */
package com.example.quartet.launcher.create;
