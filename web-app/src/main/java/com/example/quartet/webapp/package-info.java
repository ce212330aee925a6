/**
 * The application that people see: it signs them in and calls an API in their name.
 */
package com.example.quartet.webapp;
