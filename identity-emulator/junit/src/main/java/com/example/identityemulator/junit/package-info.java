/**
 * The identity emulator for JUnit tests: started once, in a world of its own.
 */
package com.example.identityemulator.junit;
