package com.example.quartet.todoapi.exports;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The second tier, called by a job: there is no caller whose token could be traded, so
 * each call brings its own.
 */
@HttpExchange("/api/me")
interface OfflineProfileApi {

	@GetExchange
	@Nullable TodoOwnerProfile profile(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer);

}
