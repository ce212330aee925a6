/**
 * What goes wrong on purpose, for tests and labs.
 */
package com.example.identityemulator.fault;
