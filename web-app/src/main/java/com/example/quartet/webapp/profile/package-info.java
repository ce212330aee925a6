/**
 * What the APIs learned about the person, two hops away.
 */
package com.example.quartet.webapp.profile;
