/**
 * What the daemon did at night, for administrators.
 */
package com.example.quartet.webapp.runs;
