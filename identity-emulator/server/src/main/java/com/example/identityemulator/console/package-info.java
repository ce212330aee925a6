/**
 * What is going on inside, live, with the knobs to change it.
 */
package com.example.identityemulator.console;
