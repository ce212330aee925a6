package com.example.quartet.todoapi;

import com.example.quartet.identitysupport.testing.RefusesUnreadRequests;
import com.example.quartet.identitysupport.testing.StandIn;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {
		// region downstream
		DownstreamStandIn.class,
		// endregion
		StandIn.class })
class UnreadRequestsTests extends RefusesUnreadRequests {

}
