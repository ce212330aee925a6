/**
 * What is wrong with a request, in one sentence that names the field: said alike by both
 * APIs.
 */
package com.example.quartet.identitysupport.problems;
