package com.example.quartet.webapp.flows;

import com.example.quartet.identitysupport.flows.Workshop;
import jakarta.servlet.ServletContext;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;

/**
 * Tells the layout that these pages are there, so that it links to them.
 */
@Component
@Profile(Workshop.PROFILE)
class Shown implements ServletContextAware {

	@Override
	public void setServletContext(ServletContext context) {
		context.setAttribute("workshop", true); // application.workshop in templates
	}

}
