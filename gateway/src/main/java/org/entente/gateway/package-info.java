/** The one public door of the platform: sign-in, routing to the services, and the web app. */
package org.entente.gateway;
