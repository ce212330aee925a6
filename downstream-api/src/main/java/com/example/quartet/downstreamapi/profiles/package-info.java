/**
 * Profiles: what a person is called, and when they work.
 */
package com.example.quartet.downstreamapi.profiles;
