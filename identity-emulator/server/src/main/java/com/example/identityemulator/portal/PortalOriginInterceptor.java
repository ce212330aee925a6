package com.example.identityemulator.portal;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Turns away a form that another site has posted (CSRF).
 */
class PortalOriginInterceptor implements HandlerInterceptor {

	private final PublicAddresses addresses;

	PortalOriginInterceptor(PublicAddresses addresses) {
		this.addresses = addresses;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		// a file takes no order
		if (handler instanceof HandlerMethod && HttpMethod.POST.matches(request.getMethod())
				&& !this.addresses.origin().equals(request.getHeader(HttpHeaders.ORIGIN))) {
			throw new AadstsException(AadstsError.FLOW_LOST);
		}
		return true;
	}

}
