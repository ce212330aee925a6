/**
 * What goes wrong on purpose, for tests and labs.
 */
package com.example.quartet.identityemulator.fault;
