/**
 * The labs of a workshop: what the application does when the provider refuses, and when
 * somebody attacks it.
 */
package com.example.quartet.webapp.lab;
